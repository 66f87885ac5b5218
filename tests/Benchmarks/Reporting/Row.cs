using System.Globalization;

namespace Truto.Generated.Benchmarks.Reporting;

/// <summary>One comparison. Less is better in every row.</summary>
/// <param name="What">What is measured, for example <c>Generate</c>.</param>
/// <param name="Rival">What ours is compared with, for example <c>NSwag</c>.</param>
/// <param name="Ours">Our value.</param>
/// <param name="Theirs">The rival's value of the same run.</param>
/// <param name="Goal">The ratio that we want to stay below; null if there is none.</param>
internal sealed record Row(string What, string Rival, Quantity Ours, Quantity Theirs, double? Goal = null)
{
    /// <summary>Our value as a share of the rival's.</summary>
    public double Ratio => Ours.Value / Theirs.Value;

    /// <summary>The ratio with two significant digits after zeros.</summary>
    public string RatioText => Ratio.ToString(Ratio < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the limits on requests that an API documents: a static property of the root client.</summary>
internal static class RequestLimitsEmission
{
    /// <summary>The property.</summary>
    public const string Name = ReservedNames.RequestLimits;

    private const string Rate = GlobalNames.Runtime + "RequestRate";

    public static void Write(SourceWriter writer, DocumentedLimits limits)
    {
        List<string> words = [];
        List<string> values = [];
        Add(limits.PerToken, "PerToken", "a token");
        Add(limits.PerAccount, "PerAccount", "an account");
        if (limits.MaxConcurrency is { } most)
        {
            words.Add(Text(most) + " at once");
            values.Add($"MaxConcurrency = {Text(most)},");
        }

        XmlDoc.Element(
            writer,
            "summary",
            $"Gets the limits on requests that the API documents: {string.Join(", ", words)}. For a <see{XmlText.FixedBlank}cref=\"{GlobalNames.Runtime}RequestRateLimiter\"/>.");
        writer.Open($"public static {GlobalNames.Runtime}RequestLimits {Name} {{ get; }} = new()");
        values.ForEach(value => writer.Line(value));
        writer.Close(";");
        writer.BlankLine();

        void Add(DocumentedRate? rate, string property, string whose)
        {
            if (rate is not null)
            {
                words.Add($"{Text(rate.Requests)} in {Text(rate.Seconds)} s for {whose}");
                values.Add($"{property} = new {Rate}({Text(rate.Requests)}, global::System.TimeSpan.FromSeconds({Text(rate.Seconds)})),");
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

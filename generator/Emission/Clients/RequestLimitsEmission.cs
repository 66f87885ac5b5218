using System.Globalization;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the request limits that an API documents, as a static property of the root client.</summary>
internal static class RequestLimitsEmission
{
    /// <summary>The name of the property.</summary>
    public const string Name = ReservedNames.RequestLimits;


    public static void Write(EmissionContext context, SourceWriter writer, DocumentedLimits limits)
    {
        List<string> texts = [];
        List<string> values = [];
        Add(limits.PerToken, "PerToken", "token");
        Add(limits.PerAccount, "PerAccount", "account");
        if (limits.MaxConcurrency is { } most)
        {
            texts.Add($"at most {Text(most)} at once");
            values.Add($"MaxConcurrency = {Text(most)},");
        }

        XmlDoc.Element(
            writer,
            "summary",
            $"Gets the request limits that the API documents, for a <see{XmlText.NoBreakSpace}cref=\"{context.Names.RequestRateLimiter}\"/>: "
                + $"{string.Join(", ", texts)}.");
        writer.Open($"public static {context.Names.RequestLimits} {Name} {{ get; }} = new()");
        values.ForEach(value => writer.Line(value));
        writer.Close(";");
        writer.BlankLine();

        void Add(DocumentedRate? rate, string property, string subject)
        {
            if (rate is not null)
            {
                texts.Add($"{Text(rate.Requests)} requests in {Text(rate.Seconds)} s per {subject}");
                string period = $"{context.Names.TimeSpan}.FromSeconds({Text(rate.Seconds)})";
                values.Add($"{property} = new {context.Names.RequestRate}({Text(rate.Requests)}, {period}),");
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

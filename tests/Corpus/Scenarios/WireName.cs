namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Which name on the wire a C# name stands for: that of its attribute, else the one with the same letters and digits.</summary>
internal static class WireName
{
    public static bool Is(string wire, string name, OpenApiParameterAttribute? origin) =>
        origin is null ? Letters(wire) == Letters(name) : origin.Name.Equals(wire, StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

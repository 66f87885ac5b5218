namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Finds the wire name of a C# name: that of its attribute, otherwise the one with the same letters and digits.</summary>
internal static class WireName
{
    public static bool Is(string wire, string name, OpenApiParameterAttribute? origin) =>
        origin is null ? Letters(wire) == Letters(name) : origin.Name.Equals(wire, StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>An entry of an item's <c>TypeMap</c>, such as <c>date=NodaTime.LocalDate</c>.</summary>
/// <param name="Key">A format, or the name of a component.</param>
/// <param name="Type">The text that names the type.</param>
internal sealed record TypeMapEntry(string Key, string Type)
{
    private const string Setting = "TypeMap";

    /// <summary>Reads the entries of an item, and reports those that are no entries.</summary>
    public static EquatableArray<TypeMapEntry> Of(ItemMetadata item)
    {
        var entries = new List<TypeMapEntry>();
        foreach (string text in item.List(Setting))
        {
            string[] parts = [.. text.Split(['='], 2).Select(part => part.Trim())];
            if (parts.Length == 2 && parts.All(part => part.Length > 0))
            {
                entries.Add(new TypeMapEntry(parts[0], parts[1]));
            }
            else
            {
                item.Report(DiagnosticCatalog.TypeMapEntryIgnored(item.Path, text, "it must have the form 'format=Namespace.Type'"));
            }
        }

        return entries.ToEquatableArray();
    }
}

using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.SourceGeneration.Options;

/// <summary>The settings about types that descriptions share. Not every role supports both.</summary>
internal static class SharingSettings
{
    /// <summary>Returns the file whose types a description uses; null for none.</summary>
    public static string? TypesFrom(ItemMetadata item, DescriptionRole role)
    {
        string? value = item.Value("TypesFrom");
        string? reason = value is null ? null : role switch
        {
            DescriptionRole.Part => "no types are generated for an item whose role is 'Part'; set it on the descriptions that refer to this file",
            DescriptionRole.Referenced => "the types of an item whose role is 'Referenced' are in a referenced assembly; remove it",
            _ => null,
        };
        return Checked(item, "TypesFrom", reason) ? value : null;
    }

    /// <summary>Returns whether other projects use the types of a description.</summary>
    public static bool IsShared(ItemMetadata item, DescriptionRole role)
    {
        bool isShared = item.Flag("Shared");
        string? reason = !isShared ? null : role switch
        {
            DescriptionRole.Client => "its operations determine how its types are used; set Role=\"Models\", or remove it",
            DescriptionRole.Part => "no types are generated for an item whose role is 'Part'; remove it",
            DescriptionRole.Referenced => "the types of an item whose role is 'Referenced' are in a referenced assembly; remove it",
            _ => null,
        };
        return Checked(item, "Shared", reason) && isShared;
    }

    private static bool Checked(ItemMetadata item, string setting, string? reason)
    {
        if (reason is not null)
        {
            item.Report(DiagnosticCatalog.SettingHasNoEffect(item.Path, setting, item.Value(setting)!, reason));
        }

        return reason is null;
    }
}

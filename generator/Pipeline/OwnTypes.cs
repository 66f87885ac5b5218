using System.Collections.Immutable;
using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Options;
using Truto.Generated.SourceGeneration.Translation;

namespace Truto.Generated.SourceGeneration.Pipeline;

/// <summary>The types of the project and of libraries that items and descriptions name.</summary>
internal static class OwnTypes
{
    /// <summary>Returns the texts that name types: of the items, and of all descriptions.</summary>
    public static EquatableArray<string> Texts(ImmutableArray<DescriptionOptions> items, ImmutableArray<EquatableArray<string>> ofDescriptions) =>
        items.SelectMany(item => item.TypeMap.Select(entry => entry.Type))
            .Concat(ofDescriptions.SelectMany(texts => texts))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(text => text, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary>Returns the texts in a description.</summary>
    public static EquatableArray<string> Texts(ReadDescription read) =>
        (read.Document?.Schemas ?? []).Select(schema => schema.CSharpType).OfType<string>().Distinct(StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Returns the types for a translation.</summary>
    public static KnownTypes Of(DescriptionOptions options, EquatableArray<ReferencedType> types) => types.Count == 0
        ? KnownTypes.None
        : new KnownTypes(
            types
                .Select(type => new KnownType(type.Text, type.Name, type.IsValueType, type.IsPublic, ConverterOf(type), type.Fault))
                .ToEquatableArray(),
            options.TypeMap.Select(entry => new MappedType(entry.Key, entry.Type)).ToEquatableArray());

    private static OwnConverter? ConverterOf(ReferencedType type) => type.Source switch
    {
        ConverterSource.Class => new OwnConverter(OwnConverterForm.Class, type.Converter),
        ConverterSource.Member => new OwnConverter(OwnConverterForm.Member, type.Converter),
        _ => null,
    };
}

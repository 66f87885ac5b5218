using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>The types of the project and of libraries that schemas are mapped to.</summary>
/// <param name="Types">The types that the item and the description name.</param>
/// <param name="Map">The types of formats and components, by the settings of the item.</param>
internal sealed record KnownTypes(EquatableArray<KnownType> Types, EquatableArray<MappedType> Map)
{
    public static readonly KnownTypes None = new(EquatableArray<KnownType>.Empty, EquatableArray<MappedType>.Empty);

    public KnownType? Find(string text) => Types.FirstOrDefault(type => type.Text == text);
}

/// <summary>A type of the project or of a library.</summary>
/// <param name="Text">The text that names it.</param>
/// <param name="Name">Its name with its namespace.</param>
/// <param name="IsValueType">Whether it is a value type.</param>
/// <param name="IsPublic">Whether it is public.</param>
/// <param name="Converter">How it is read and written; null if it parses itself.</param>
/// <param name="Fault">Why it cannot be used; null if it can.</param>
internal sealed record KnownType(string Text, string Name, bool IsValueType, bool IsPublic, OwnConverter? Converter, string? Fault);

/// <summary>The type that a format or component is mapped to.</summary>
/// <param name="Key">The format, or the name of the component.</param>
/// <param name="Text">The text that names the type.</param>
internal sealed record MappedType(string Key, string Text);

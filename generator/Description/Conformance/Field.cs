namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>A fixed field of an object.</summary>
/// <param name="Name">The name.</param>
/// <param name="Form">What its value is.</param>
/// <param name="Kind">The kind of the object, or of those in the list or map; none for other values.</param>
/// <param name="Versions">The versions that have the field.</param>
/// <param name="RequiredIn">The versions that require it.</param>
internal sealed record Field(string Name, FieldForm Form, ObjectKind Kind, Versions Versions, Versions RequiredIn);

/// <summary>The form of a field's value.</summary>
internal enum FieldForm
{
    /// <summary>Data of the API, or what the readers check; not visited.</summary>
    Any,

    /// <summary>A string, which YAML may have as another scalar.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A list of strings.</summary>
    Texts,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A list of objects.</summary>
    List,

    /// <summary>A map of objects, with names of the author's choice.</summary>
    Map,

    /// <summary>A schema or, as <c>items</c> of older drafts, a list of schemas.</summary>
    ObjectOrList,
}

/// <summary>A set of versions of OpenAPI.</summary>
[Flags]
internal enum Versions
{
    None = 0,
    Only20 = 1,
    Only30 = 2,
    Only31 = 4,
    Only32 = 8,
    Until30 = Only20 | Only30,
    Until31 = Until30 | Only31,
    From30 = Only30 | Only31 | Only32,
    From31 = Only31 | Only32,
    All = Only20 | From30,
}

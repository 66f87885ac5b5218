namespace Truto.Generated.SourceGeneration.Description.Conformance;

/// <summary>A fixed field of an object.</summary>
/// <param name="Name">The name.</param>
/// <param name="Form">The form of its value.</param>
/// <param name="Kind">The object in the value, or in its items or entries; none for other values.</param>
/// <param name="Versions">The versions that have the field.</param>
/// <param name="RequiredIn">The versions that require it.</param>
internal sealed record Field(string Name, FieldForm Form, ObjectKind Kind, Versions Versions, Versions RequiredIn);

/// <summary>The form of a field's value.</summary>
internal enum FieldForm
{
    /// <summary>A value that is not visited: data of the API, or checked by the readers.</summary>
    Any,

    /// <summary>A string; in YAML, any scalar.</summary>
    Text,

    /// <summary>A boolean.</summary>
    Flag,

    /// <summary>An array of strings.</summary>
    Texts,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array of objects.</summary>
    List,

    /// <summary>A map of objects.</summary>
    Map,

    /// <summary>A schema or, as in <c>items</c> of older drafts, an array of schemas.</summary>
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

namespace Truto.Generated.SourceGeneration.Translation.Xml;

/// <summary>The forms in which a schema is content. Each is declared by itself.</summary>
internal enum ContentForm
{
    Whole,

    /// <summary>A class without its derived classes.</summary>
    WithoutDerived,

    /// <summary>A union whose cases are different elements.</summary>
    ByElement,

    /// <summary>An array with an element of its own.</summary>
    Items,

    /// <summary>An array whose items are placed beside other elements.</summary>
    InlineItems,
}

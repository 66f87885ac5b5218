namespace Truto.Generated.SourceGeneration.Model;

/// <summary>The serialization of a parameter.</summary>
/// <param name="Style">How the items of a list or the properties of an object are joined.</param>
/// <param name="IsExploded">Whether each item or property is sent separately.</param>
/// <param name="AllowsReserved">Whether reserved characters are not encoded.</param>
/// <param name="IsJson">Whether the value is sent as JSON text, with strings in quotes.</param>
internal sealed record ParameterSerialization(SerializationStyle Style, bool IsExploded, bool AllowsReserved = false, bool IsJson = false)
{
    /// <summary>Path and header: items are joined by commas.</summary>
    public static readonly ParameterSerialization Simple = new(SerializationStyle.Simple, IsExploded: false);

    /// <summary>Query: one pair, whose items are joined by commas.</summary>
    public static readonly ParameterSerialization Form = new(SerializationStyle.Form, IsExploded: false);

    /// <summary>Query: a pair for each item of a list or each property of an object.</summary>
    public static readonly ParameterSerialization FormExploded = new(SerializationStyle.Form, IsExploded: true);

    /// <summary>Query: brackets nest to any depth, <c>q[a][b]=1&amp;q[c][]=2</c>.</summary>
    public static readonly ParameterSerialization DeepObject = new(SerializationStyle.DeepObject, IsExploded: true);
}

/// <summary>The styles of parameters. The names are those of <c>ArgumentStyle</c> in the runtime library.</summary>
internal enum SerializationStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    TabDelimited,
    DeepObject,
    Cookie,
}

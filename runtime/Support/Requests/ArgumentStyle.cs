using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>The serialization style of a list or an object in a path, query, header, cookie or form. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ArgumentStyle
{
    /// <summary><c>a,b</c>.</summary>
    Simple,

    /// <summary><c>.a.b</c>.</summary>
    Label,

    /// <summary><c>;name=a;name=b</c>.</summary>
    Matrix,

    /// <summary><c>name=a&amp;name=b</c>.</summary>
    Form,

    /// <summary><c>name=a b</c>.</summary>
    SpaceDelimited,

    /// <summary><c>name=a|b</c>.</summary>
    PipeDelimited,

    /// <summary><c>name=a</c>, a tab, and <c>b</c>.</summary>
    TabDelimited,

    /// <summary><c>name[a]=1</c>, to any depth.</summary>
    DeepObject,

    /// <summary><c>name=a; name=b</c>, without encoding, as browsers write cookies.</summary>
    Cookie,
}

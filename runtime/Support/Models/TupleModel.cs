using System.ComponentModel;
using System.Diagnostics;

namespace Truto.Generated.Support;

/// <summary>The base class of generated classes for arrays whose items have a type by index.</summary>
/// <typeparam name="T">The generated class.</typeparam>
/// <typeparam name="TConverter">The converter of the class.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TupleModel<T, TConverter>
    where T : TupleModel<T, TConverter>
    where TConverter : JsonConverterOf<T, TConverter>, new()
{
    /// <inheritdoc cref="ApiModel.ToString"/>
    public override string ToString() => ModelText.Of((T)this, JsonConverterOf<T, TConverter>.Instance.Writer);
}

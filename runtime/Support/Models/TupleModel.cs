using System.ComponentModel;
using System.Diagnostics;

namespace Truto.Generated.Support;

/// <summary>An array with a meaning for each place, of which a class is generated.</summary>
/// <typeparam name="T">The generated class.</typeparam>
/// <typeparam name="TConverter">Its converter.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TupleModel<T, TConverter>
    where T : TupleModel<T, TConverter>
    where TConverter : JsonConverterOf<T, TConverter>, new()
{
    /// <inheritdoc cref="ApiModel.ToString"/>
    public override string ToString() => ModelText.Of((T)this, JsonConverterOf<T, TConverter>.Instance.Writer);
}

using System.Diagnostics;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.Reflection;

namespace Truto.Generated.Support;

/// <summary>The view of a generated object in a debugger: its properties without their fields.</summary>
internal sealed class ModelView(ApiModel model)
{
    /// <summary>The properties in the order of the class.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
#if NET
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Only debuggers use it; a trimmed program shows fewer properties.")]
#endif
    public ModelProperty[] Properties =>
    [
        .. model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .Select(property => new ModelProperty(property.Name, property.GetValue(model))),
    ];
}

/// <summary>The view of a property in a debugger.</summary>
[DebuggerDisplay("{Value}", Name = "{Name,nq}")]
internal sealed class ModelProperty(string name, object? value)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Name => name;

    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public object? Value => value;
}

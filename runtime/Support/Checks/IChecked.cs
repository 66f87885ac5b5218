using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>A value that can be checked against what its description asks of it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IChecked
{
    /// <summary>Checks the value and all that it holds.</summary>
    /// <param name="checks">Collects violations.</param>
    void Check(JsonChecks checks);
}

/// <summary>A value of any open enum.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue
{
    /// <summary>Whether the description knows the value.</summary>
    bool IsKnown { get; }
}

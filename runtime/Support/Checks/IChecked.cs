using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>A value that can be validated against the constraints of its description. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IChecked
{
    /// <summary>Validates the value and everything that it contains.</summary>
    /// <param name="checks">Collects the violations.</param>
    void Check(JsonChecks checks);
}

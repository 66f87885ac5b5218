namespace Truto.Generated.Support;

/// <summary>
/// The exception for null in a list, map or tuple whose values are not nullable. While it propagates, it collects the index or key and the property
/// that contain the value.
/// </summary>
internal sealed class NullValueException : ArgumentException
{
    private string path = "";
    private bool isComplete;

    /// <inheritdoc/>
    public override string Message => path.Length == 0
        ? "A value is null, but the description does not allow null; set it."
        : $"'{path}' is null, but the description does not allow null; set it or remove it.";

    // The methods are exception filters that extend the path. They return false, so that nothing is caught.

    /// <summary>Prepends the index of a list to the path.</summary>
    /// <returns>False.</returns>
    public bool IsInside(int index) => Prepend($"[{index.ToString(System.Globalization.CultureInfo.InvariantCulture)}]");

    /// <summary>Prepends the key of a map to the path.</summary>
    /// <returns>False.</returns>
    public bool IsInside(string key) => Prepend($"['{key}']");

    /// <summary>Prepends the property to the path, or the class whose additional properties contain the value, and completes the path.</summary>
    /// <returns>False.</returns>
    public bool IsOf(string property)
    {
        Prepend(property);
        isComplete = true;
        return false;
    }

    private bool Prepend(string segment)
    {
        path = isComplete ? path : segment + path;
        return false;
    }
}

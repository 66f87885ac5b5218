namespace Truto.Generated.Support;

/// <summary>
/// Null where a list, a map or a tuple must have a value. It names the property and the index or key, which it collects on its way up.
/// </summary>
internal sealed class NullValueException : ArgumentException
{
    private string place = "";
    private bool isComplete;

    /// <inheritdoc/>
    public override string Message => place.Length == 0
        ? "A value is null where the description allows no null; set it."
        : $"'{place}' is null, but the description allows no null there; set it or remove it.";

    // Each of these is an exception filter: it takes part in naming the place, and catches nothing.

    /// <summary>Adds the index in a list.</summary>
    /// <returns>False.</returns>
    public bool IsInside(int index) => AddStep($"[{index.ToString(System.Globalization.CultureInfo.InvariantCulture)}]");

    /// <summary>Adds the key in a map.</summary>
    /// <returns>False.</returns>
    public bool IsInside(string key) => AddStep($"['{key}']");

    /// <summary>Adds the property, or the class whose further properties hold the value. What is outside of it is of no interest.</summary>
    /// <returns>False.</returns>
    public bool IsOf(string property)
    {
        AddStep(property);
        isComplete = true;
        return false;
    }

    private bool AddStep(string step)
    {
        place = isComplete ? place : step + place;
        return false;
    }
}

namespace Truto.Generated;

/// <summary>
/// The constraints of a property or parameter beyond its type, as far as no attribute of <c>System.ComponentModel.DataAnnotations</c> expresses them.
/// Properties that are not set constrain nothing. For analyzers and readers; generated code validates without reading the attribute.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OpenApiConstraintsAttribute : Attribute
{
    /// <summary>Gets or sets the inclusive minimum as a JSON number with every digit; null, the default, for none.</summary>
    public string? Minimum { get; set; }

    /// <summary>Gets or sets the exclusive minimum as a JSON number; null, the default, for none.</summary>
    public string? ExclusiveMinimum { get; set; }

    /// <summary>Gets or sets the inclusive maximum as a JSON number; null, the default, for none.</summary>
    public string? Maximum { get; set; }

    /// <summary>Gets or sets the exclusive maximum as a JSON number; null, the default, for none.</summary>
    public string? ExclusiveMaximum { get; set; }

    /// <summary>Gets or sets the number of which every value is a multiple, as a JSON number; null, the default, for none.</summary>
    public string? MultipleOf { get; set; }

    /// <summary>Gets or sets the minimum length of a string in Unicode code points; 0 by default.</summary>
    public int MinLength { get; set; }

    /// <summary>Gets or sets the maximum length of a string in Unicode code points; <see cref="int.MaxValue"/>, the default, for no limit.</summary>
    public int MaxLength { get; set; } = int.MaxValue;

    /// <summary>
    /// Gets or sets the regular expression that a part of a string must match, in the dialect of ECMA-262; null, the default, for none.
    /// </summary>
    public string? Pattern { get; set; }

    /// <summary>Gets or sets the minimum number of items of a list; 0 by default.</summary>
    public int MinItems { get; set; }

    /// <summary>Gets or sets the maximum number of items of a list; <see cref="int.MaxValue"/>, the default, for no limit.</summary>
    public int MaxItems { get; set; } = int.MaxValue;

    /// <summary>Gets or sets whether the items of a list must be unique, compared as JSON; false by default.</summary>
    public bool UniqueItems { get; set; }

    /// <summary>Gets or sets the minimum number of properties of an object; 0 by default.</summary>
    public int MinProperties { get; set; }

    /// <summary>Gets or sets the maximum number of properties of an object; <see cref="int.MaxValue"/>, the default, for no limit.</summary>
    public int MaxProperties { get; set; } = int.MaxValue;
}

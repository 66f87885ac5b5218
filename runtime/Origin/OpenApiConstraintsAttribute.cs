namespace Truto.Generated;

/// <summary>
/// What the description asks of the values of a property or a parameter beyond their type, as far as no attribute of
/// <c>System.ComponentModel.DataAnnotations</c> on it says the same. Only what the description asks is named; the rest is as if nothing were
/// asked. Generated code checks it without reading this attribute; it is there for analyzers and for people.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OpenApiConstraintsAttribute : Attribute
{
    /// <summary>The least value, itself allowed, as a JSON number with every digit; null where there is none.</summary>
    public string? Minimum { get; set; }

    /// <summary>What every value is greater than, as a JSON number; null where there is none.</summary>
    public string? ExclusiveMinimum { get; set; }

    /// <summary>The greatest value, itself allowed, as a JSON number; null where there is none.</summary>
    public string? Maximum { get; set; }

    /// <summary>What every value is less than, as a JSON number; null where there is none.</summary>
    public string? ExclusiveMaximum { get; set; }

    /// <summary>What every value is a whole number of times, as a JSON number; null where there is none.</summary>
    public string? MultipleOf { get; set; }

    /// <summary>The fewest code points of a string; 0 where there is no limit.</summary>
    public int MinLength { get; set; }

    /// <summary>The most code points of a string; <see cref="int.MaxValue"/> where there is no limit.</summary>
    public int MaxLength { get; set; } = int.MaxValue;

    /// <summary>The regular expression that some part of a string matches, in the dialect of ECMA-262; null where there is none.</summary>
    public string? Pattern { get; set; }

    /// <summary>The fewest items of a list; 0 where there is no limit.</summary>
    public int MinItems { get; set; }

    /// <summary>The most items of a list; <see cref="int.MaxValue"/> where there is no limit.</summary>
    public int MaxItems { get; set; } = int.MaxValue;

    /// <summary>Whether no two items of a list are equal as JSON.</summary>
    public bool UniqueItems { get; set; }

    /// <summary>The fewest members of an object; 0 where there is no limit.</summary>
    public int MinProperties { get; set; }

    /// <summary>The most members of an object; <see cref="int.MaxValue"/> where there is no limit.</summary>
    public int MaxProperties { get; set; } = int.MaxValue;
}

namespace Truto.Generated;

/// <summary>How a response differs from the description.</summary>
public enum ApiMismatchKind
{
    /// <summary>An object has a property that the description does not declare.</summary>
    UnknownProperty,

    /// <summary>An object lacks a required property, or the property is null.</summary>
    MissingProperty,

    /// <summary>A value does not fit its declared type: another JSON type or another format.</summary>
    WrongType,

    /// <summary>An enum has a value that the description does not declare.</summary>
    UnknownValue,

    /// <summary>A value violates another constraint, which <see cref="ApiModel.Validate"/> checks.</summary>
    ConstraintViolation,
}

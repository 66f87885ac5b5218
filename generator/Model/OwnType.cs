namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A type of the project or of a library, which the description or the item names.</summary>
/// <param name="Name">The name with its namespace, such as <c>NodaTime.LocalDate</c>.</param>
/// <param name="Converter">How it is read and written.</param>
/// <param name="IsValueType">Whether it is a value type.</param>
/// <param name="IsScalar">Whether its JSON is a string, number or boolean, so that it is a single value of a path or query.</param>
/// <param name="IsNullable">Whether JSON null is one of the values.</param>
internal sealed record OwnType(string Name, OwnConverter Converter, bool IsValueType, bool IsScalar, bool IsNullable = false)
    : TypeRef(IsNullable);

/// <summary>How a type of the project or of a library is read and written.</summary>
/// <param name="Form">What converts it.</param>
/// <param name="Name">The name of the class or member with its namespace; empty for a type that parses itself.</param>
internal sealed record OwnConverter(OwnConverterForm Form, string Name);

/// <summary>What converts a type of the project or of a library.</summary>
internal enum OwnConverterForm
{
    /// <summary>A class that derives from <c>JsonConverter&lt;T&gt;</c>, with a constructor without parameters.</summary>
    Class,

    /// <summary>A static property or field with a <c>JsonConverter&lt;T&gt;</c>.</summary>
    Member,

    /// <summary>The type itself, from and to a JSON string.</summary>
    Text,

    /// <summary>The type itself, from and to a JSON number.</summary>
    Number,
}

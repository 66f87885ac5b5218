using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>JSON types of values. For generated code.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKinds
{
    /// <summary>No known type.</summary>
    None = 0,

    /// <summary>A string.</summary>
    String = 1,

    /// <summary>An integer that fits into 64 bits.</summary>
    Integer = 2,

    /// <summary>Any other number.</summary>
    Fraction = 4,

    /// <summary>A Boolean.</summary>
    Boolean = 8,

    /// <summary>An object.</summary>
    Object = 16,

    /// <summary>An array.</summary>
    Array = 32,
}

/// <summary>Reads a value of one case of a union.</summary>
/// <typeparam name="T">The type of the union.</typeparam>
/// <param name="reader">The reader.</param>
/// <param name="context">What the JSON may lack.</param>
/// <param name="which">The index of the case; -1 for JSON that matches no case.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonCaseReader<out T>(ref Utf8JsonReader reader, JsonReadContext context, int which);

/// <summary>Describes the JSON of one case of a union. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonCase
{
    private readonly List<(string Member, JsonNames Values)> constants = [];

    private JsonCase(JsonKinds kinds)
    {
        Kinds = kinds;
    }

    internal JsonKinds Kinds { get; }

    internal JsonKinds ItemKinds { get; private set; }

    internal JsonMembers? Members { get; private set; }

    internal JsonNames? Texts { get; private set; }

    /// <summary>Creates a case for any value of the given JSON types.</summary>
    /// <param name="kinds">The JSON types.</param>
    public static JsonCase Of(JsonKinds kinds) => new(kinds);

    /// <summary>Creates a case for given strings.</summary>
    /// <param name="texts">The strings.</param>
    public static JsonCase OneOf(JsonNames texts) => new(JsonKinds.String) { Texts = texts };

    /// <summary>Creates a case for an array.</summary>
    /// <param name="items">The JSON types of the items; none for any.</param>
    public static JsonCase Array(JsonKinds items) => new(JsonKinds.Array) { ItemKinds = items };

    /// <summary>Creates a case for an object.</summary>
    /// <param name="members">The properties of its type.</param>
    public static JsonCase Object(JsonMembers members) => new(JsonKinds.Object) { Members = members };

    /// <summary>Restricts a property to given values.</summary>
    /// <param name="member">The name of the property.</param>
    /// <param name="values">The values.</param>
    /// <returns>This case.</returns>
    public JsonCase With(string member, params string[] values)
    {
        constants.Add((member, new JsonNames(values)));
        return this;
    }

    /// <summary>Returns whether the case allows a value of a property; null if it does not restrict the property.</summary>
    internal bool? Allows(string member, string? value)
    {
        foreach ((string name, JsonNames values) in constants)
        {
            if (name == member)
            {
                return value is not null && values.Find(value) >= 0;
            }
        }

        return null;
    }
}

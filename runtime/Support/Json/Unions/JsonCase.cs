using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Kinds of JSON values.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKinds
{
    /// <summary>None that is known.</summary>
    None = 0,

    /// <summary>A string.</summary>
    String = 1,

    /// <summary>A number without a fraction that 64 bits hold.</summary>
    Integer = 2,

    /// <summary>Any other number.</summary>
    Fraction = 4,

    /// <summary>True or false.</summary>
    Boolean = 8,

    /// <summary>An object.</summary>
    Object = 16,

    /// <summary>An array.</summary>
    Array = 32,
}

/// <summary>Reads the value of one case of a union.</summary>
/// <typeparam name="T">The type of the union.</typeparam>
/// <param name="reader">The reader.</param>
/// <param name="context">What the JSON may lack.</param>
/// <param name="which">The place of the case; -1 for JSON that is of no case.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonCaseReader<out T>(ref Utf8JsonReader reader, JsonReadContext context, int which);

/// <summary>What JSON of one case of a union looks like.</summary>
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

    /// <summary>Any value of some kinds.</summary>
    /// <param name="kinds">The kinds.</param>
    public static JsonCase Of(JsonKinds kinds) => new(kinds);

    /// <summary>One of some strings.</summary>
    /// <param name="texts">The strings.</param>
    public static JsonCase OneOf(JsonNames texts) => new(JsonKinds.String) { Texts = texts };

    /// <summary>An array.</summary>
    /// <param name="items">The kinds of its items; none where any may be.</param>
    public static JsonCase Array(JsonKinds items) => new(JsonKinds.Array) { ItemKinds = items };

    /// <summary>An object.</summary>
    /// <param name="members">The members of its type.</param>
    public static JsonCase Object(JsonMembers members) => new(JsonKinds.Object) { Members = members };

    /// <summary>Says that a member has one of few values.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="values">The values.</param>
    /// <returns>This case.</returns>
    public JsonCase With(string member, params string[] values)
    {
        constants.Add((member, new JsonNames(values)));
        return this;
    }

    /// <summary>Whether the value of a member is one that this case has; null where any is.</summary>
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

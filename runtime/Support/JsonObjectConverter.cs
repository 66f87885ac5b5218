using System.ComponentModel;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>How a generated class is read and written: its members as a table, and what each of them is in C#.</summary>
/// <typeparam name="T">The generated class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonObjectConverter<T> : JsonConverterOf<T>, IJsonChecker
    where T : class
{
    /// <summary>Describes the members.</summary>
    /// <param name="names">The members' names in the order of the description.</param>
    /// <param name="required">The names of those that must be there.</param>
    /// <param name="nullable">
    /// The names of those for which null is a value like others. For the rest, null means that the member is not there.
    /// </param>
    /// <param name="inherited">The members of the class that this one extends; they come after its own.</param>
    /// <param name="conditional">The names of those whose value may be of another type, which is kept like a member that has no name here.</param>
    /// <param name="readOnly">The names of those that must be there in responses only.</param>
    protected JsonObjectConverter(string[] names, string[]? required = null, string[]? nullable = null, JsonMembers? inherited = null, string[]? conditional = null, string[]? readOnly = null)
    {
        Members = new JsonMembers(typeof(T).Name, names, required, nullable, inherited, conditional, readOnly);
    }

    /// <summary>Describes the members, whose names have no comma in them.</summary>
    /// <param name="names">The members' names in the order of the description, with commas between them.</param>
    /// <param name="required">The names of those that must be there.</param>
    /// <param name="nullable">
    /// The names of those for which null is a value like others. For the rest, null means that the member is not there.
    /// </param>
    /// <param name="inherited">The members of the class that this one extends; they come after its own.</param>
    /// <param name="conditional">The names of those whose value may be of another type, which is kept like a member that has no name here.</param>
    /// <param name="readOnly">The names of those that must be there in responses only.</param>
    protected JsonObjectConverter(string names, string required = "", string nullable = "", JsonMembers? inherited = null, string conditional = "", string readOnly = "")
        : this(Listed(names), Listed(required), Listed(nullable), inherited, conditional.Length == 0 ? null : Listed(conditional), readOnly.Length == 0 ? null : Listed(readOnly))
    {
    }

    /// <summary>The members.</summary>
    public JsonMembers Members { get; }

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        Members.Read(ref reader, context, Create(), this);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        WriteMembers(new JsonMemberWriter(writer, Members), value);
        WriteExtra(writer, value);
        writer.WriteEndObject();
    }

    /// <summary>Makes an object without values.</summary>
    public abstract T Create();

    /// <summary>Reads a member into an object.</summary>
    /// <param name="reader">The reader, on the member's value.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="value">The object.</param>
    /// <param name="member">The member's place in the table.</param>
    public virtual void ReadMember(ref Utf8JsonReader reader, JsonReadContext context, T value, int member)
    {
    }

    /// <summary>Writes the members that the description names.</summary>
    /// <param name="json">Writes a member by its place in the table.</param>
    /// <param name="value">The object.</param>
    public virtual void WriteMembers(JsonMemberWriter json, T value)
    {
    }

    /// <summary>Writes the members of an object, whose class may extend this one.</summary>
    /// <param name="json">Writes members of that class.</param>
    /// <param name="value">The object.</param>
    public void WriteInherited(JsonMemberWriter json, T value)
    {
        WriteMembers(json.For(Members), value);
        if (json.Checks is { } checks)
        {
            CheckMembers(new JsonMemberChecks(checks, Members), value);
        }
    }

    /// <summary>Writes the members that the description names.</summary>
    /// <param name="writer">The writer, inside the object.</param>
    /// <param name="value">The object.</param>
    public void WriteMembers(Utf8JsonWriter writer, T value) => WriteMembers(new JsonMemberWriter(writer, Members), value);

    /// <summary>Keeps a member that the description does not name, or whose value does not fit.</summary>
    /// <param name="reader">The reader, on the member's name; on its value where that does not fit.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="value">The object.</param>
    public virtual void ReadExtra(ref Utf8JsonReader reader, JsonReadContext context, T value)
    {
        var target = (ApiObject)(object)value;
        target.AdditionalProperties = JsonRead.Extra(ref reader, context, target.AdditionalProperties);
    }

    /// <summary>Writes the members that the description does not name.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The object.</param>
    public virtual void WriteExtra(Utf8JsonWriter writer, T value) =>
        JsonWrite.Extra(writer, ((ApiObject)(object)value).AdditionalProperties);

    /// <summary>Checks an object and all that it holds.</summary>
    /// <param name="checks">Collects violations.</param>
    /// <param name="value">The object.</param>
    public void Check(JsonChecks checks, object value) => checks.Object(this, (T)value);

    /// <summary>Checks what the description asks of members beyond their types and their presence.</summary>
    /// <param name="check">Checks a member by its place in the table.</param>
    /// <param name="value">The object.</param>
    public virtual void CheckMembers(JsonMemberChecks check, T value)
    {
    }

    /// <summary>Checks how many members an object of this class itself has, after all of them were met.</summary>
    /// <param name="check">Checks the object.</param>
    /// <param name="value">The object.</param>
    public virtual void CheckCount(JsonMemberChecks check, T value)
    {
    }

    private static string[] Listed(string names) => names.Length == 0 ? [] : names.Split(',');
}

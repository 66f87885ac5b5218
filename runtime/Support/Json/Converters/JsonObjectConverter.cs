using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>How a generated class is read and written, by a converter of which there is one.</summary>
/// <typeparam name="T">The generated class.</typeparam>
/// <typeparam name="TSelf">The converter's class.</typeparam>
/// <inheritdoc cref="JsonObjectConverter{T}(string, JsonMembers?, string)" path="/param"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonObjectConverter<T, TSelf>(string members, JsonMembers? inherited = null, string demanded = "") : JsonObjectConverter<T>(members, inherited, demanded)
    where T : ApiModel
    where TSelf : JsonObjectConverter<T, TSelf>, new()
{
    /// <summary>The converter.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "It is reached by the name of the converter.")]
    public static readonly TSelf Instance = new();
}

/// <summary>How a generated class is read and written: its members as a table. What each of them is in C# its objects know.</summary>
/// <typeparam name="T">The generated class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonObjectConverter<T> : JsonConverterOf<T>, IModelConverter
    where T : ApiModel
{
    /// <summary>Describes the members.</summary>
    /// <param name="members">
    /// The members' names in the order of the description, with commas between them. After a name stands <c>!</c> where the member must be there,
    /// <c>?</c> where null is a value like others (for the rest it means that the member is not there), <c>~</c> where the value may be of another type,
    /// which is kept like a member that has no name here, <c>=</c> where only responses must have it, <c>&lt;</c> where requests are written without it, and
    /// <c>*</c> where the value is a secret.
    /// A backslash stands before what is part of a name.
    /// </param>
    /// <param name="inherited">The members of the class that this one extends; they come after its own.</param>
    /// <param name="demanded">Inherited members that must be there, but not in objects of the class that this one extends.</param>
    protected JsonObjectConverter(string members, JsonMembers? inherited = null, string demanded = "")
    {
        Members = new MemberList(members).Describe(typeof(T).Name, inherited, new MemberList(demanded));
    }

    /// <summary>The members.</summary>
    public JsonMembers Members { get; }

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        Members.Read(ref reader, context, Create(), this);

    /// <inheritdoc/>
    // An object of a class that extends this one is written as what it is.
    public override void Write(Utf8JsonWriter writer, T value)
    {
        if (value is null)
        {
            throw new NullValueException();
        }

        if (value.Converter is { } own && own != this)
        {
            own.WriteObject(writer, value);
            return;
        }

        JsonMember json = new(Members, writer);
        writer.WriteStartObject();
        try
        {
            Members.Write(ref json, value);
            WriteExtra(writer, value);
        }
        catch (NullValueException error) when (error.IsOf(Members.PlaceOf(json.Member)))
        {
            throw;
        }

        writer.WriteEndObject();
    }

    /// <summary>Makes an object without values.</summary>
    public abstract T Create();

    /// <summary>Keeps a member that the description does not name, or whose value does not fit.</summary>
    /// <param name="reader">The reader, on the member's name; on its value where that does not fit.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="value">The object.</param>
    public virtual void ReadExtra(ref Utf8JsonReader reader, JsonReadContext context, T value)
    {
        var target = (ApiObject)(ApiModel)value;
        target.AdditionalProperties = JsonRead.Extra(ref reader, context, target.AdditionalProperties);
    }

    /// <summary>Writes the members that the description does not name.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The object.</param>
    public virtual void WriteExtra(Utf8JsonWriter writer, T value) =>
        JsonWrite.Extra(writer, ((ApiObject)(ApiModel)value).AdditionalProperties);

    /// <inheritdoc/>
    public void Check(JsonChecks checks, object value) => checks.Object(this, (T)value);

    /// <inheritdoc/>
    public void WriteObject(Utf8JsonWriter writer, object value) => Write(writer, (T)value);

    /// <inheritdoc/>
    public object Copy(object value)
    {
        Utf8JsonReader reader = JsonBytes.Reader(JsonBytes.Of((T)value, Write).Span);
        reader.Read();
        return Read(ref reader, JsonReadContext.Partial);
    }

    /// <summary>Checks what the description asks of members beyond their types and their presence.</summary>
    /// <param name="check">Checks a member by its place in the table.</param>
    /// <param name="value">The object.</param>
    public virtual void CheckMembers(JsonMemberChecks check, T value)
    {
    }

    /// <summary>Checks what this class asks of an object whose class extends it.</summary>
    /// <param name="check">Checks members of that class.</param>
    /// <param name="value">The object.</param>
    public void CheckInherited(JsonMemberChecks check, T value) => CheckMembers(check.For(Members), value);

    /// <summary>Checks how many members an object of this class itself has, after all of them were met.</summary>
    /// <param name="check">Checks the object.</param>
    /// <param name="value">The object.</param>
    public virtual void CheckCount(JsonMemberChecks check, T value)
    {
    }
}

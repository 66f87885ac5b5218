using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>Converts a generated class; there is one instance of each converter.</summary>
/// <typeparam name="T">The generated class.</typeparam>
/// <typeparam name="TSelf">The converter's class.</typeparam>
/// <inheritdoc cref="JsonObjectConverter{T}(string, JsonMembers?, string)" path="/param"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonObjectConverter<T, TSelf>(string members, JsonMembers? inherited = null, string requiredInherited = "")
    : JsonObjectConverter<T>(members, inherited, requiredInherited)
    where T : ApiModel
    where TSelf : JsonObjectConverter<T, TSelf>, new()
{
    /// <summary>The instance.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Emitted code accesses the instance through the converter's name.")]
    public static readonly TSelf Instance = new();
}

/// <summary>
/// Converts a generated class by the table of its properties. The objects themselves read and write their properties (<see cref="ApiModel.Visit"/>).
/// </summary>
/// <typeparam name="T">The generated class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonObjectConverter<T> : JsonConverterOf<T>, IModelConverter
    where T : ApiModel
{
    /// <summary>Creates a converter.</summary>
    /// <param name="members">
    /// The names of the properties in the order of the description, separated by commas. After a name, <c>!</c> marks a required property, <c>?</c>
    /// one for which null is a value (for others, null is the same as a missing property), <c>~</c> one whose value may have another type and is then
    /// an additional property, <c>=</c> one that is required in responses only, <c>&lt;</c> one that requests omit, and <c>*</c> a secret. A
    /// backslash escapes these characters in names.
    /// </param>
    /// <param name="inherited">The properties of the base class, which follow the own ones; null, the default, for none.</param>
    /// <param name="requiredInherited">
    /// The names of inherited properties that this class requires, but its base class does not; empty by default.
    /// </param>
    protected JsonObjectConverter(string members, JsonMembers? inherited = null, string requiredInherited = "")
    {
        Members = new MemberList(members).Describe(typeof(T).Name, inherited, new MemberList(requiredInherited));
    }

    /// <summary>Gets the table of properties.</summary>
    public JsonMembers Members { get; }

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, JsonReadContext context) =>
        Members.Read(ref reader, context, Create(), this);

    /// <inheritdoc/>
    // An object of a derived class is written by its own converter.
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
        catch (NullValueException error) when (error.IsOf(Members.PathOf(json.Member)))
        {
            throw;
        }

        writer.WriteEndObject();
    }

    /// <summary>Creates an object without values.</summary>
    public abstract T Create();

    /// <summary>Adds a property that the description does not declare, or whose value does not fit its type, to the additional properties.</summary>
    /// <param name="reader">The reader, positioned on the property's name, or on its value if that does not fit.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="value">The object.</param>
    public virtual void ReadExtra(ref Utf8JsonReader reader, JsonReadContext context, T value)
    {
        var target = (ApiObject)(ApiModel)value;
        target.AdditionalProperties = JsonRead.Extra(ref reader, context, target.AdditionalProperties);
    }

    /// <summary>Writes the additional properties.</summary>
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

    /// <summary>Validates the constraints of properties beyond type and presence.</summary>
    /// <param name="check">Validates a property by its index in the table.</param>
    /// <param name="value">The object.</param>
    public virtual void CheckMembers(JsonMemberChecks check, T value)
    {
    }

    /// <summary>Validates the constraints that this class declares on an object of a derived class.</summary>
    /// <param name="check">Validates properties of the derived class.</param>
    /// <param name="value">The object.</param>
    public void CheckInherited(JsonMemberChecks check, T value) => CheckMembers(check.For(Members), value);

    /// <summary>Validates the number of properties, after all of them have been visited. Does not apply to objects of derived classes.</summary>
    /// <param name="check">Validates the object.</param>
    /// <param name="value">The object.</param>
    public virtual void CheckCount(JsonMemberChecks check, T value)
    {
    }
}

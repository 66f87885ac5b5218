using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// Converts a generated class by the table of its properties; there is one instance for each class. The objects themselves read and write their
/// properties (<see cref="ApiModel.Visit"/>).
/// </summary>
/// <typeparam name="T">The generated class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class JsonObjectConverter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>
    : JsonConverterOf<T>, IModelConverter
    where T : ApiModel
{
    /// <summary>The instance, which the class itself creates (<see cref="ApiModel.GetConverter"/>).</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Emitted code accesses the instance through the class that it converts.")]
    public static readonly JsonObjectConverter<T> Instance = (JsonObjectConverter<T>)Activator.CreateInstance<T>().Converter!;

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
    public JsonObjectConverter(string members, JsonMembers? inherited = null, string requiredInherited = "")
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

    /// <summary>Creates an object to read into. Its required properties have no value yet; reading reports those that stay missing.</summary>
    public virtual T Create() => Activator.CreateInstance<T>();

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
    public void Check(JsonChecks checks, object value) => checks.Object(Members, (T)value);

    /// <inheritdoc/>
    public void WriteObject(Utf8JsonWriter writer, object value) => Write(writer, (T)value);

    /// <inheritdoc/>
    public object Copy(object value)
    {
        Utf8JsonReader reader = JsonBytes.Reader(JsonBytes.Of((T)value, Write).Span);
        reader.Read();
        return Read(ref reader, JsonReadContext.Partial);
    }
}

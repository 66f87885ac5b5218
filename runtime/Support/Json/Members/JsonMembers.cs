using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// The table of the properties of a JSON object type: their names, and which are required or nullable. Reading an object iterates over the JSON; the
/// target object reads the value of each property.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonMembers
{
    private const int NoMember = -1;

    private readonly string type;
    private readonly JsonNames names;
    private readonly int[] required;
    private readonly ulong firstRequired;
    private readonly bool hasLateRequired;
    private readonly bool[] takesNull;
    private readonly bool[]? isConditional;
    private readonly int[] readOnly;
    private readonly bool[]? isReceivedOnly;
    private readonly bool[]? isSecret;
    private readonly int[]? order;
    private JsonEncodedText[]? safeNames;

    /// <summary>Creates a table.</summary>
    /// <param name="type">The name of the type, used in exceptions.</param>
    /// <param name="names">The names of the properties in the order of the description.</param>
    /// <param name="required">The names of required properties; null, the default, for none.</param>
    /// <param name="nullable">
    /// The names of properties for which null is a value; null, the default, for none. For others, null is the same as a missing property.
    /// </param>
    /// <param name="inherited">The properties of the base class, which follow the own ones; null, the default, for none.</param>
    /// <param name="conditional">
    /// The names of properties whose value may have another type and is then an additional property; null, the default, for none.
    /// </param>
    /// <param name="readOnly">The names of properties that are required in responses only; null, the default, for none.</param>
    /// <param name="receivedOnly">The names of properties that requests omit; null, the default, for none.</param>
    /// <param name="secret">The names of properties whose values <see cref="ApiModel.ToString"/> masks; null, the default, for none.</param>
    public JsonMembers(
        string type,
        string[] names,
        string[]? required = null,
        string[]? nullable = null,
        JsonMembers? inherited = null,
        string[]? conditional = null,
        string[]? readOnly = null,
        string[]? receivedOnly = null,
        string[]? secret = null)
    {
        this.type = type;
        this.names = inherited is null ? new JsonNames(names) : new JsonNames([.. names, .. inherited.names.All]);
        this.required = [.. Array.ConvertAll(required ?? [], this.names.Find), .. Shifted(inherited?.required, names.Length)];
        firstRequired = this.required.Where(member => member < MemberSet.InFirst).Aggregate(0UL, (bits, member) => bits | (1UL << member));
        hasLateRequired = this.required.Any(member => member >= MemberSet.InFirst);
        takesNull = [.. new bool[names.Length], .. inherited?.takesNull ?? []];
        foreach (string name in nullable ?? [])
        {
            takesNull[this.names.Find(name)] = true;
        }

        this.readOnly = [.. Array.ConvertAll(readOnly ?? [], this.names.Find), .. Shifted(inherited?.readOnly, names.Length)];
        isConditional = Flags(names.Length, conditional, inherited?.isConditional);
        isReceivedOnly = Flags(names.Length, receivedOnly, inherited?.isReceivedOnly);
        isSecret = Flags(names.Length, secret, inherited?.isSecret);

        // Inherited properties are written first.
        int own = names.Length;
        order = inherited is null
            ? null
            : [.. Shifted(inherited.order ?? [.. Enumerable.Range(0, inherited.Count)], own), .. Enumerable.Range(0, own)];
    }

    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="reader">The reader, positioned on the start of the object.</param>
    /// <param name="context">What the JSON may lack.</param>
    /// <param name="target">A new object that receives the values.</param>
    /// <param name="converter">Reads additional properties.</param>
    /// <returns>The given object.</returns>
    /// <exception cref="JsonException">The JSON is malformed, is not an object, or lacks a required property.</exception>
    public T Read<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        ref Utf8JsonReader reader, JsonReadContext context, T target, JsonObjectConverter<T> converter)
        where T : ApiModel
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Failure(type, $"'{type}': expected an object, found {JsonRead.Found(ref reader)}.");
        }

        JsonMember json = new(this, context);
        MemberSet seen = default;
        int depth = reader.CurrentDepth + 1;
        int member = -1;
        bool isAtEnd = false;
        while (!isAtEnd)
        {
            try
            {
                ReadMembers(ref reader, context, target, converter, ref json, ref seen, ref member);
                isAtEnd = true;
            }
            catch (Exception error) when (HasNoPath(error))
            {
                string? wanted = member >= 0 && reader.CurrentDepth == depth ? (error as JsonMismatchException)?.Wanted : null;
                long position = reader.TokenStartIndex;
                if (wanted is not null && TryPreserve(ref reader, context, target, converter, member))
                {
                    context.Differences?.Add(ApiMismatchKind.WrongType, position, wanted);
                }
                else
                {
                    string path = member >= 0 ? $"{type}.{names[member]}" : type;
                    throw Failure(path, $"'{path}': {error.Message}", error);
                }
            }
        }

        if ((seen.First & firstRequired) != firstRequired || hasLateRequired)
        {
            ThrowIfLacking(seen, context, reader.TokenStartIndex);
        }

        return target;
    }

    // If its condition does not apply, the property is an additional property, for which null is a value.
    private void ReadConditional<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        ref Utf8JsonReader reader, JsonReadContext context, T target, JsonObjectConverter<T> converter, ref JsonMember json, int member)
        where T : ApiModel
    {
        Utf8JsonReader start = reader;
        int differences = context.Differences?.Count ?? 0;
        if (reader.TokenType == JsonTokenType.Null && !takesNull[member] && TryPreserve(ref reader, context, target, converter, member))
        {
            return;
        }

        try
        {
            target.Visit(ref json, ref reader);
        }
        catch (Exception error) when (error is JsonException || HasNoPath(error))
        {
            reader = start;
            context.Differences?.Rollback(differences);
            if (!TryPreserve(ref reader, context, target, converter, member))
            {
                throw;
            }
        }
    }

    // The loop is a method without exception handling, so that its variables stay in registers. Reading spends most of its time here.
    private void ReadMembers<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        ref Utf8JsonReader reader,
        JsonReadContext context,
        T target,
        JsonObjectConverter<T> converter,
        ref JsonMember json,
        ref MemberSet seen,
        ref int member)
        where T : ApiModel
    {
        int next = member + 1;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int found = names.Find(ref reader, next);
            member = found;
            if (found < 0)
            {
                converter.ReadExtra(ref reader, context, target);
                continue;
            }

            next = found + 1;
            reader.Read();
            json.MoveTo(found);
            if (isConditional is not null && isConditional[found])
            {
                ReadConditional(ref reader, context, target, converter, ref json, found);
            }
            else if (reader.TokenType != JsonTokenType.Null || takesNull[found])
            {
                seen.Add(found, names.Count);
                target.Visit(ref json, ref reader);
            }
        }
    }

    // A malformed value, such as a wrong date, is preserved as an additional property, so that it does not make the whole response unreadable. This
    // is not possible for a required property, and not done during a trial, where it means that another case of a union applies.
    private bool TryPreserve<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        ref Utf8JsonReader reader, JsonReadContext context, T target, JsonObjectConverter<T> converter, int member)
        where T : ApiModel
    {
        if ((context.IsAttempt && isConditional?[member] != true) || Array.IndexOf(required, member) >= 0)
        {
            return false;
        }

        try
        {
            converter.ReadExtra(ref reader, context.ForMismatch(names[member]), target);
            return true;
        }
        catch (Exception error) when (HasNoPath(error))
        {
            return false;
        }
    }

    private static IEnumerable<int> Shifted(int[]? members, int count) => (members ?? []).Select(member => member + count);

    // Null if no property has the flag, as in most types.
    private bool[]? Flags(int own, string[]? marked, bool[]? inherited)
    {
        if (marked is not { Length: > 0 } && inherited is null)
        {
            return null;
        }

        bool[] flags = [.. new bool[own], .. inherited ?? new bool[names.Count - own]];
        foreach (string name in marked ?? [])
        {
            flags[names.Find(name)] = true;
        }

        return flags;
    }

    /// <summary>The number of properties, including inherited ones.</summary>
    internal int Count => names.Count;

    /// <summary>Gets the name of a property.</summary>
    internal string this[int member] => names[member];

    /// <summary>Returns whether the value of a property may have another type.</summary>
    internal bool IsConditional(int member) => isConditional?[member] == true;

    /// <summary>Returns whether requests omit a property.</summary>
    internal bool IsReceivedOnly(int member) => isReceivedOnly?[member] == true;

    /// <summary>Returns whether a property is masked in what the current thread writes.</summary>
    internal bool IsMasked(int member) => isSecret is not null && isSecret[member] && ModelText.IsWriting;

    /// <summary>Returns whether null is a value of a property.</summary>
    internal bool TakesNull(int member) => takesNull[member];

    /// <summary>Returns the name of a property in UTF-8.</summary>
    internal ReadOnlySpan<byte> NameOf(int member) => names.Utf8(member);

    /// <summary>Returns the name of a property, encoded so that every writer accepts it; empty if the encoding depends on the encoder.</summary>
    internal JsonEncodedText SafeName(int member) => (safeNames ??= names.Encode())[member];

    // Utf8JsonReader throws the last three types for invalid Unicode and for numbers out of range.
    internal static bool HasNoPath(Exception error) =>
        error is JsonException { Path: null } or InvalidOperationException or FormatException or OverflowException;

    internal static JsonException Failure(string path, string message, Exception? inner = null)
    {
        var known = inner as JsonException;
        return new JsonException(message, path, known?.LineNumber, known?.BytePositionInLine, inner);
    }
}

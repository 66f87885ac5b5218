using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>
/// Walks through a value and collects what violates its description. It knows the way to where it is; text is made of it only for a violation. Objects
/// that contain themselves and those that go deeper than JSON that can be read are violations, and end the walk there. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonChecks
{
    private readonly CheckedMessage message;
    private Step[] steps = new Step[8];
    private object[] around = new object[8];
    private int stepCount;
    private int depth;
    private MemberSet seen;
    private int seenCount;
    private string? parameter;
    private List<Violation>? violations;

    internal JsonChecks(CheckedMessage message = CheckedMessage.None) => this.message = message;

    internal IReadOnlyList<Violation> Violations => violations ?? (IReadOnlyList<Violation>)[];

    /// <summary>How many members the object has that is walked through, as far as they have been met.</summary>
    internal int SeenCount => seenCount;

    /// <summary>All violations of a value.</summary>
    /// <param name="value">The value.</param>
    public static IReadOnlyList<Violation> Of(IChecked value)
    {
        JsonChecks checks = new();
        value.Check(checks);
        return checks.Violations;
    }

    /// <summary>Checks an array with a meaning for each place.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="value">The object.</param>
    /// <param name="check">Checks the items.</param>
    public void Tuple<T>(T value, Action<JsonMemberChecks, T> check)
        where T : class
    {
        if (Enter(value))
        {
            check(new JsonMemberChecks(this, members: null), value);
            depth--;
        }
    }

    /// <summary>Checks whatever a value holds: generated classes, open enums, lists and maps of them, at any depth.</summary>
    internal void Any(object? value)
    {
        switch (value)
        {
            case null or string or byte[] or JsonNode:
                break;
            case IChecked one:
                one.Check(this);
                break;
            case IOpenValue { IsKnown: false }:
                Report("enum", "is none of the values that the description knows");
                break;
            case IDictionary map when Enter(map):
                foreach (DictionaryEntry entry in map)
                {
                    Push(new Step((string)entry.Key));
                    Any(entry.Value);
                    Pop();
                }

                depth--;
                break;
            case IEnumerable list and not IDictionary when Enter(list):
                int index = 0;
                foreach (object? item in list)
                {
                    Push(new Step(index++));
                    Any(item);
                    Pop();
                }

                depth--;
                break;
        }
    }

    /// <summary>Checks a parameter of a request.</summary>
    internal void Parameter<T>(string name, T value, Action<JsonMemberChecks, T>? check)
    {
        // What a body holds is checked with the body.
        parameter = name.Length > 0 ? name : null;
        Any(parameter is null ? null : value);
        check?.Invoke(new JsonMemberChecks(this, members: null), value);
        parameter = null;
    }

    internal void Object<T>(JsonObjectConverter<T> converter, T value)
        where T : ApiModel
    {
        if (!Enter(value))
        {
            return;
        }

        (MemberSet seenOutside, int countOutside) = (seen, seenCount);
        (seen, seenCount) = (default, 0);
        JsonMember json = new(converter.Members, this);
        converter.Members.Visit(ref json, value, isRequest: message == CheckedMessage.Request);
        if (message != CheckedMessage.Response)
        {
            converter.Members.CheckRequired(seen, this);
        }

        JsonMemberChecks check = new(this, converter.Members);
        converter.CheckMembers(check, value);
        converter.CheckCount(check, value);
        (seen, seenCount) = (seenOutside, countOutside);
        depth--;
    }

    /// <summary>Whether a member is left out of the message that is checked: the API never sees its value.</summary>
    internal bool IsLeftOut(JsonMembers? members, int member) =>
        message == CheckedMessage.Request && member >= 0 && members is not null && members.IsReceivedOnly(member);

    /// <summary>Notes a member of the object that is walked through.</summary>
    /// <param name="members">The table of its class.</param>
    /// <param name="member">Its place there.</param>
    /// <param name="isNull">Whether it has no value.</param>
    internal void Met(JsonMembers members, int member, bool isNull)
    {
        if (!isNull || members.TakesNull(member))
        {
            seen.Add(member, members.Count);
            seenCount++;
        }
    }

    /// <summary>Checks what a member of the object holds.</summary>
    internal void Member(JsonMembers members, int member, object? value)
    {
        if (value is not null && !members.IsConditional(member))
        {
            Push(new Step(members, member));
            Any(value);
            Pop();
        }
    }

    internal void Push(Step step)
    {
        if (stepCount == steps.Length)
        {
            Array.Resize(ref steps, stepCount * 2);
        }

        steps[stepCount++] = step;
    }

    internal void Pop() => stepCount--;

    /// <summary>Notes a violation at the place where the walk is.</summary>
    internal void Report(string keyword, string message)
    {
        StringBuilder path = new();
        foreach (Step step in steps.AsSpan(0, stepCount))
        {
            path.Append('/').Append(step.ToString().Replace("~", "~0").Replace("/", "~1"));
        }

        (violations ??= []).Add(new Violation(parameter, path.ToString(), keyword, message));
    }

    // An object that contains itself would go on for ever; those around it are few.
    private bool Enter(object value)
    {
        for (int i = 0; i < depth; i++)
        {
            if (ReferenceEquals(around[i], value))
            {
                Report("$ref", "contains itself");
                return false;
            }
        }

        if (depth == JsonBytes.MaxDepth)
        {
            Report("$ref", $"goes deeper than {JsonBytes.MaxDepth.ToString(CultureInfo.InvariantCulture)} levels");
            return false;
        }

        if (depth == around.Length)
        {
            Array.Resize(ref around, depth * 2);
        }

        around[depth++] = value;
        return true;
    }

    /// <summary>What the checked value is part of.</summary>
    internal enum CheckedMessage
    {
        /// <summary>No message: all of the value counts.</summary>
        None,

        /// <summary>A request, which is written without the properties that only responses carry.</summary>
        Request,

        /// <summary>A response.</summary>
        Response,
    }

    /// <summary>A step of the way: a member, an item, or a member of a map.</summary>
    internal readonly struct Step
    {
        private readonly object? from;
        private readonly int place;

        public Step(JsonMembers members, int member) => (from, place) = (members, member);

        public Step(string key) => from = key;

        public Step(int index) => place = index;

        public override string ToString() => from switch
        {
            JsonMembers members => members[place],
            string key => key,
            _ => place.ToString(CultureInfo.InvariantCulture),
        };
    }
}

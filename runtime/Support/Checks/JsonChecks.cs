using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Truto.Generated.Support;

/// <summary>
/// Visits a value and collects its violations of the description. Paths are created only for violations. Cycles and objects nested deeper than
/// readable JSON are violations and end the visit there. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonChecks
{
    private readonly CheckedMessage message;
    private Step[] steps = new Step[8];
    private object[] ancestors = new object[8];
    private int stepCount;
    private int depth;
    private MemberSet seen;
    private int seenCount;
    private string? parameter;
    private List<Violation>? violations;

    internal JsonChecks(CheckedMessage message = CheckedMessage.None) => this.message = message;

    internal IReadOnlyList<Violation> Violations => violations ?? (IReadOnlyList<Violation>)[];

    /// <summary>The number of properties of the current object that have been visited and have a value.</summary>
    internal int SeenCount => seenCount;

    /// <summary>Returns the violations of a value.</summary>
    /// <param name="value">The value.</param>
    public static IReadOnlyList<Violation> Of(IChecked value)
    {
        JsonChecks checks = new();
        value.Check(checks);
        return checks.Violations;
    }

    /// <summary>Validates an array whose items have a type by index.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="value">The instance of the class.</param>
    /// <param name="check">Validates the items.</param>
    public void Tuple<T>(T value, Action<JsonMemberChecks, T> check)
        where T : class
    {
        if (Enter(value))
        {
            check(new JsonMemberChecks(this, members: null), value);
            depth--;
        }
    }

    /// <summary>Validates what a value contains: generated classes, open enums, and lists and maps of them, at any depth.</summary>
    internal void Any(object? value)
    {
        switch (value)
        {
            case null or string or byte[] or JsonNode:
                break;
            case IChecked one:
                one.Check(this);
                break;
            case CaseValue one:
                Any(one.Value);
                break;
            case IOpenValue { IsKnown: false }:
                Report("enum", "is not a known value");
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

    /// <summary>Validates a parameter of a request.</summary>
    internal void Parameter<T>(string name, T value, Action<JsonMemberChecks, T>? check)
    {
        // The contents of the body are validated separately.
        parameter = name.Length > 0 ? name : null;
        Any(parameter is null ? null : value);
        check?.Invoke(new JsonMemberChecks(this, members: null), value);
        parameter = null;
    }

    internal void Object(JsonMembers members, ApiModel value)
    {
        if (!Enter(value))
        {
            return;
        }

        (MemberSet seenOutside, int countOutside) = (seen, seenCount);
        (seen, seenCount) = (default, 0);
        JsonMember json = new(members, this);
        members.Visit(ref json, value, isRequest: message == CheckedMessage.Request);
        if (message != CheckedMessage.Response)
        {
            members.CheckRequired(seen, this);
        }

        value.CheckConstraints(new JsonMemberChecks(this, members));
        (seen, seenCount) = (seenOutside, countOutside);
        depth--;
    }

    /// <summary>Returns whether the message omits a property, so that the API never receives its value.</summary>
    internal bool IsOmitted(JsonMembers? members, int member) =>
        message == CheckedMessage.Request && member >= 0 && members is not null && members.IsReceivedOnly(member);

    /// <summary>Records that the current object has a property.</summary>
    /// <param name="members">The table of its class.</param>
    /// <param name="member">The index of the property.</param>
    /// <param name="isNull">Whether its value is null.</param>
    internal void Visited(JsonMembers members, int member, bool isNull)
    {
        if (!isNull || members.TakesNull(member))
        {
            seen.Add(member, members.Count);
            seenCount++;
        }
    }

    /// <summary>Validates the contents of a property.</summary>
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

    /// <summary>Adds a violation at the current path.</summary>
    internal void Report(string keyword, string message)
    {
        StringBuilder path = new();
        foreach (Step step in steps.AsSpan(0, stepCount))
        {
            JsonPointers.Append(path, step.ToString());
        }

        (violations ??= []).Add(new Violation(parameter, path.ToString(), keyword, message));
    }

    // Detects cycles, which would never end. Few objects are open at a time.
    private bool Enter(object value)
    {
        for (int i = 0; i < depth; i++)
        {
            if (ReferenceEquals(ancestors[i], value))
            {
                Report("$ref", "contains itself");
                return false;
            }
        }

        if (depth == JsonBytes.MaxDepth)
        {
            Report("$ref", $"is nested deeper than {JsonBytes.MaxDepth.ToString(CultureInfo.InvariantCulture)} levels");
            return false;
        }

        if (depth == ancestors.Length)
        {
            Array.Resize(ref ancestors, depth * 2);
        }

        ancestors[depth++] = value;
        return true;
    }

    /// <summary>The message that contains the validated value.</summary>
    internal enum CheckedMessage
    {
        /// <summary>No message; the whole value is validated.</summary>
        None,

        /// <summary>A request, which omits properties that only responses contain.</summary>
        Request,

        /// <summary>A response.</summary>
        Response,
    }

    /// <summary>A segment of the path: a property, an index or a key.</summary>
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

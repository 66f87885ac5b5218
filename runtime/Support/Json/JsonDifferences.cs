using System.Text;
using System.Text.Json;

namespace Truto.Generated.Support;

/// <summary>
/// Collects how one JSON text differs from the types that it is read as. Reading records positions; their paths are determined afterwards, so that
/// reading does not have to track them.
/// </summary>
internal sealed class JsonDifferences
{
    [ThreadStatic]
    private static JsonDifferences? ofNextEvent;

    private readonly List<(ApiMismatchKind Kind, long Position, string? Detail)> recorded = [];
    private readonly List<(ApiMismatchKind Kind, string Path, string Message)> located = [];

    /// <summary>The number of differences without a path.</summary>
    public int Count => recorded.Count;

    /// <summary>The differences with their paths.</summary>
    public IReadOnlyList<(ApiMismatchKind Kind, string Path, string Message)> Located => located;

    /// <summary>Passes a collector through emitted code to the reading of an event's data on this thread.</summary>
    public static void PassToEvent(JsonDifferences? differences) => ofNextEvent = differences;

    /// <summary>Returns the collector that was passed on this thread, once, because its positions are those of one text; null for none.</summary>
    public static JsonDifferences? TakeForEvent()
    {
        JsonDifferences? taken = ofNextEvent;
        ofNextEvent = null;
        return taken;
    }

    /// <summary>Records a difference.</summary>
    /// <param name="kind">The difference.</param>
    /// <param name="position">The position of a token of the value, or at the end of the object that lacks a property.</param>
    /// <param name="detail">The name of a missing property, or what was expected instead of a wrong value; null if that is unknown.</param>
    public void Add(ApiMismatchKind kind, long position, string? detail = null) => recorded.Add((kind, position, detail));

    /// <summary>Removes differences that were recorded during a trial that failed.</summary>
    /// <param name="count">The number of differences before the trial.</param>
    public void Rollback(int count) => recorded.RemoveRange(count, recorded.Count - count);

    /// <summary>Determines the paths of the recorded differences.</summary>
    /// <param name="json">The text that was read.</param>
    public void Locate(ReadOnlySpan<byte> json)
    {
        if (recorded.Count == 0)
        {
            return;
        }

        JsonPointers pointers = new(json);
        foreach ((ApiMismatchKind kind, long position, string? detail) in recorded)
        {
            string path = pointers.At(position);
            located.Add(kind switch
            {
                ApiMismatchKind.UnknownProperty => (kind, path, "is not declared"),
                ApiMismatchKind.MissingProperty => (
                    kind, JsonPointers.Append(new StringBuilder(path), detail!).ToString(), "is required, but missing or null"),
                _ => (kind, path, $"is {NameOf(pointers.Token)}, {(detail is null ? "which its type does not allow" : "but expected " + detail)}"),
            });
        }

        recorded.Clear();
    }

    /// <summary>Adds the difference that made reading impossible. Malformed JSON is none, because it is no JSON of another type.</summary>
    /// <param name="json">The text that was read.</param>
    /// <param name="position">The position of the token at which the reader stopped.</param>
    /// <param name="problem">The exception that stopped it.</param>
    public void AddProblem(ReadOnlySpan<byte> json, long position, Exception problem)
    {
        if (problem is JsonException { LineNumber: not null } or InvalidOperationException)
        {
            recorded.Clear();
            return;
        }

        if (problem is JsonMissingMemberException missing)
        {
            Add(ApiMismatchKind.MissingProperty, position, missing.Member);
        }
        else
        {
            Add(ApiMismatchKind.WrongType, position, (problem as JsonMismatchException ?? problem.InnerException as JsonMismatchException)?.Wanted);
        }

        Locate(json);
    }

    /// <summary>Adds the XML node that made reading impossible, before the XML became JSON.</summary>
    /// <param name="location">Where the node is.</param>
    public void AddNode(XmlLocation location) =>
        located.Add((ApiMismatchKind.WrongType, location.Path ?? "", "is a node that its type does not allow"));

    /// <summary>Adds the violations of constraints in the value that was read.</summary>
    public void AddViolations(object? value)
    {
        JsonChecks checks = new(JsonChecks.CheckedMessage.Response);
        checks.Any(value);
        foreach (Violation violation in checks.Violations)
        {
            // Reading has recorded the properties that are missing.
            if (violation.Keyword != "required")
            {
                located.Add((KindOf(violation), violation.Path, violation.Message));
            }
        }
    }

    private static ApiMismatchKind KindOf(Violation violation) => violation.Keyword switch
    {
        "enum" => ApiMismatchKind.UnknownValue,
        "oneOf" => ApiMismatchKind.WrongType,
        _ => ApiMismatchKind.ConstraintViolation,
    };

    private static string NameOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject or JsonTokenType.EndObject => "an object",
        JsonTokenType.StartArray or JsonTokenType.EndArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a Boolean",
        _ => "null",
    };
}

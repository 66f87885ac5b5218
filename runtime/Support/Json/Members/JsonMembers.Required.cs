using System.Text.Json;

namespace Truto.Generated.Support;

// The properties that an object must have.
public sealed partial class JsonMembers
{
    /// <summary>Reports required properties that have no value, except those that are required in responses only.</summary>
    internal void CheckRequired(MemberSet seen, JsonChecks checks)
    {
        foreach (int member in required)
        {
            if (!seen.Contains(member) && Array.IndexOf(readOnly, member) < 0)
            {
                new JsonMemberChecks(checks, this).Required(member, value: null);
            }
        }
    }

    /// <summary>Updates the likeness of an object to this type by one of the object's properties.</summary>
    internal void Compare(ref Utf8JsonReader name, bool isNull, ref JsonCases.Likeness likeness)
    {
        int member = names.Find(ref name, likeness.Known);
        if (member >= 0)
        {
            likeness.Known++;
            likeness.Required += (!isNull || takesNull[member]) && Array.IndexOf(required, member) >= 0 ? 1 : 0;
        }
    }

    /// <summary>Returns whether an object lacks required properties.</summary>
    internal bool IsLacking(JsonCases.Likeness likeness, JsonReadContext context) =>
        likeness.Required < required.Length && likeness.Required < required.Count(member => !context.MayLack(names[member]));

    private void ThrowIfLacking(MemberSet seen, JsonReadContext context, long position)
    {
        foreach (int member in required)
        {
            if (seen.Contains(member))
            {
                continue;
            }

            if (!context.MayLack(names[member]))
            {
                throw new JsonMissingMemberException($"{type}.{names[member]}", names[member]);
            }

            context.Lacks(names[member], position);
        }
    }
}

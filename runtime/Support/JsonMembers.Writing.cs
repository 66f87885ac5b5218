using System.Text.Json;

namespace Truto.Generated.Support;

// The walk over the members of an object, which writes or checks them.
public sealed partial class JsonMembers
{
    /// <summary>Writes all members of an object that have a value; into a request those that requests carry.</summary>
    internal void Write(ref JsonMember json, ApiModel value)
    {
        if (isReceivedOnly is not null && RequestJson.IsWriting)
        {
            Visit(ref json, value, isReceivedOnly);
        }
        else
        {
            Visit(ref json, value);
        }

        json.MoveTo(NoMember);
    }

    /// <summary>Asks an object for all of its members, those of base classes first.</summary>
    internal void Visit(ref JsonMember json, ApiModel value)
    {
        Utf8JsonReader none = default;
        for (int i = 0; i < names.Count; i++)
        {
            json.MoveTo(order is null ? i : order[i]);
            value.Visit(ref json, ref none);
        }
    }

    /// <summary>What to call a member in messages; the type where it is none of its own.</summary>
    internal string PlaceOf(int member) => member == NoMember ? type : $"{type}.{names[member]}";

    private void Visit(ref JsonMember json, ApiModel value, bool[] isLeftOut)
    {
        Utf8JsonReader none = default;
        for (int i = 0; i < names.Count; i++)
        {
            int member = order is null ? i : order[i];
            if (!isLeftOut[member])
            {
                json.MoveTo(member);
                value.Visit(ref json, ref none);
            }
        }
    }
}

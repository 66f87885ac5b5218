using System.Text.Json;

namespace Truto.Generated.Support;

// The walk over the members of an object, which writes or checks them.
public sealed partial class JsonMembers
{
    /// <summary>Writes all members of an object that have a value; into a request those that requests carry.</summary>
    internal void Write(ref JsonMember json, ApiModel value)
    {
        Visit(ref json, value, RequestJson.IsWriting);
        json.MoveTo(NoMember);
    }

    /// <summary>Asks an object for all of its members, those of base classes first.</summary>
    /// <param name="json">What is done with each.</param>
    /// <param name="value">The object.</param>
    /// <param name="isRequest">Whether those are left out that requests are written without.</param>
    internal void Visit(ref JsonMember json, ApiModel value, bool isRequest)
    {
        if (isReceivedOnly is not null && isRequest)
        {
            Visit(ref json, value, isReceivedOnly);
            return;
        }

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

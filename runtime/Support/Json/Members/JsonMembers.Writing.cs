using System.Text.Json;

namespace Truto.Generated.Support;

// The visit of all properties of an object, which writes or validates them.
public sealed partial class JsonMembers
{
    /// <summary>Writes the properties of an object that have a value. A request omits properties that only responses contain.</summary>
    internal void Write(ref JsonMember json, ApiModel value)
    {
        Visit(ref json, value, RequestJson.IsWriting);
        json.MoveTo(NoMember);
    }

    /// <summary>Visits the properties of an object, those of base classes first.</summary>
    /// <param name="json">The operation on each property.</param>
    /// <param name="value">The object.</param>
    /// <param name="isRequest">Whether properties that requests omit are skipped.</param>
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

    /// <summary>Returns the path of a property for messages: the type and the property, or only the type for <c>NoMember</c>.</summary>
    internal string PathOf(int member) => member == NoMember ? type : $"{type}.{names[member]}";

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

namespace Truto.Generated.Support;

internal sealed partial class XmlToJson
{
    private static readonly XmlObjectContent OpenObject = new([], XmlContent.Open);

    // An element with text only is a string, any other an object.
    private void Open(int node)
    {
        if (tape[node].Kind != XmlTapeKind.Element)
        {
            output.Text(tape.TextOf(node));
        }
        else if (HasParts(node))
        {
            Object(OpenObject, node);
        }
        else
        {
            output.Text(tape.ContentOf(node));
        }
    }

    private bool HasParts(int element)
    {
        int end = tape[element].Next;
        for (int i = element + 1; i < end; i = tape[i].Next)
        {
            if (tape[i].Kind == XmlTapeKind.Element || (tape[i].Kind == XmlTapeKind.Attribute && !IsHint(i)))
            {
                return true;
            }
        }

        return false;
    }
}

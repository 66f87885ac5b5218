namespace Truto.Generated;

/// <summary>
/// The name of an operation in messages, such as <c>POST /pets</c>. The text is created on request, because most calls never need it.
/// </summary>
internal readonly struct OperationName
{
    private readonly string? method;
    private readonly string text;

    public OperationName(string method, string path)
    {
        this.method = method;
        text = path;
    }

    /// <summary>Creates the name from its text.</summary>
    public OperationName(string text)
    {
        this.text = text;
    }

    public override string ToString() => method is null ? text : method + " " + text;
}

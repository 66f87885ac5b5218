namespace Truto.Generated;

/// <summary>
/// The name of an operation in messages, such as <c>POST /pets</c>. The text is created on first use, because most calls never need it.
/// </summary>
internal sealed class OperationName
{
    private readonly string method;
    private readonly string path;
    private string? text;

    public OperationName(string method, string path)
    {
        this.method = method;
        this.path = path;
    }

    /// <summary>Creates the name from its text.</summary>
    public OperationName(string text)
        : this(string.Empty, string.Empty)
    {
        this.text = text;
    }

    public override string ToString() => text ??= method + " " + path;
}

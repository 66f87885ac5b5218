namespace Truto.Generated;

/// <summary>The name of an operation in messages, such as <c>POST /pets</c>. It is put together when somebody asks for it: most calls have nobody who does.</summary>
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

    /// <summary>The name as it is.</summary>
    public OperationName(string text)
        : this(string.Empty, string.Empty)
    {
        this.text = text;
    }

    public override string ToString() => text ??= method + " " + path;
}

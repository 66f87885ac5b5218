namespace Truto.Generated;

/// <summary>The requests about one account: those that wait, first come, first gone.</summary>
internal sealed class RequestLane(string account, RequestAllowance allowance)
{
    public string Account => account;

    public RequestAllowance Allowance => allowance;

    public LinkedList<RequestTurn> Waiting { get; } = new();

    /// <summary>Whether it stands in the line of lanes that take turns.</summary>
    public bool IsInLine { get; set; }

    /// <summary>How many requests were let go, for statistics.</summary>
    public long Granted { get; set; }
}

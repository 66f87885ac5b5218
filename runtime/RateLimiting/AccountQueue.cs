namespace Truto.Generated;

/// <summary>The requests of one account, queued in order of arrival.</summary>
internal sealed class AccountQueue(string account, RequestAllowance allowance)
{
    public string Account => account;

    public RequestAllowance Allowance => allowance;

    public LinkedList<RequestLease> Waiting { get; } = new();

    /// <summary>Whether the account is in the line of accounts that can send.</summary>
    public bool IsReady { get; set; }

    /// <summary>The number of permitted requests, for statistics.</summary>
    public long Granted { get; set; }
}

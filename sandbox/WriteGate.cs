using Truto.Sandbox.Http;

namespace Truto.Sandbox;

/// <summary>What holds for every write: the read-only account refuses it, and an idempotency key carries it out once.</summary>
internal sealed class WriteGate(IdempotentReplies replies)
{
    /// <summary>Carries out a write to an account.</summary>
    public SandboxReply Write(Call call, Func<SandboxReply> act) =>
        string.Equals(call.Account, Accounts.ReadOnly, StringComparison.OrdinalIgnoreCase)
            ? Errors.ReadOnlyAccount()
            : Once(call.Request, call.Account, act);

    /// <summary>Carries out once what has an idempotency key.</summary>
    public SandboxReply Once(SandboxRequest request, string account, Func<SandboxReply> act) => replies.Once(request, account, act);
}

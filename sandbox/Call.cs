using Truto.Sandbox.Http;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox;

/// <summary>A request that addresses an integrated account.</summary>
/// <param name="Request">The request.</param>
/// <param name="Account">The account's id.</param>
/// <param name="Provider">The provider of the account.</param>
internal sealed record Call(SandboxRequest Request, string Account, Provider Provider);

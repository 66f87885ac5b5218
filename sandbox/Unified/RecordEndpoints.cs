using System.Text.Json.Nodes;
using Truto.Generated.Serving;
using Truto.Sandbox.Providers;

namespace Truto.Sandbox.Unified;

/// <summary>
/// <c>/unified/{model}/{resource}</c> except stages: records are stored unchanged under a new id, for any provider.
/// </summary>
internal sealed class RecordEndpoints(RecordStore store, WriteGate writes, UnifiedReplies replies)
{
    public Reply Answer(Call call, string resource, string[] rest)
    {
        if (UnifiedQuery.Read(call.Request.Query, out string? problem) is not { } query)
        {
            return Errors.BadRequest(problem!);
        }

        string place = $"{call.Account}/{resource}";
        return (call.Request.Method, rest) switch
        {
            ("GET", []) => List(place, query),
            ("GET", [var id]) => OnRecord(call, place, id, record => One(record, query)),
            ("POST", []) => writes.Write(call, () => WithBody(call, body => One(store.Add(place, body), query))),
            ("POST", [_]) => writes.Write(call, () => CustomMethod.Echo(call.Request)),
            ("PATCH", [var id]) => writes.Write(call, () => OnRecord(call, place, id, record => Update(call, record, query))),
            ("DELETE", [var id]) => writes.Write(call, () => OnRecord(call, place, id, record => Delete(place, record, query))),
            _ => Errors.NoSuchRoute(call.Request),
        };
    }

    private static Reply WithBody(Call call, Func<JsonObject, Reply> act) =>
        call.Request.BodyObject is { } body ? act(body) : Errors.NoJsonObject();

    private Reply OnRecord(Call call, string place, string id, Func<StoredRecord, Reply> act) =>
        store.Find(place, id) is { } record
            ? act(record)
            : Errors.Remote(call.Provider.Refuse(RefusalReason.NotFound, $"Could not find a record with ID '{id}'."));

    private Reply One(StoredRecord record, UnifiedQuery query) => replies.Of(query.Apply(record.Fields), query);

    private Reply Update(Call call, StoredRecord record, UnifiedQuery query) => WithBody(call, body =>
    {
        body.Remove("id");
        record.Fields.Merge(body);
        return One(record, query);
    });

    private Reply Delete(string place, StoredRecord record, UnifiedQuery query)
    {
        store.Remove(place, record);
        return replies.Deleted(record.Id, query);
    }

    private Reply List(string place, UnifiedQuery query)
    {
        (IReadOnlyList<StoredRecord> page, string? next) = query.Page(store.After(place, query.After), record => record.Number);
        return replies.Page([.. page.Select(record => query.Apply(record.Fields))], next, query);
    }
}

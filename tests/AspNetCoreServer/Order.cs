using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Truto.Generated.Tests.AspNetCoreServer;

/// <summary>An order, with properties of most .NET types that documents describe.</summary>
public sealed record Order
{
    public Guid Id { get; init; }

    public OrderStatus Status { get; init; }

    public Priority? Priority { get; init; }

    public Customer? Customer { get; init; }

    [Required]
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    public decimal Total { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateOnly? Due { get; init; }

    public TimeSpan? Patience { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    public Uri? Link { get; init; }

    public byte[]? Signature { get; init; }

    public Payment? Payment { get; init; }
}

/// <summary>An enum that is serialized as a number.</summary>
public enum OrderStatus
{
    Open,
    Paid,
    Shipped = 5,
}

/// <summary>An enum that is serialized as a string.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Priority>))]
public enum Priority
{
    Low,
    High,
}

public sealed record Customer
{
    [StringLength(40, MinimumLength = 2)]
    public string Name { get; init; } = "";

    public string? Email { get; init; }
}

public sealed record OrderLine(int ProductId, int Quantity);

/// <summary>One page of a list.</summary>
public sealed record PagedResult<T>(IReadOnlyList<T> Items, int Total);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CardPayment), "card")]
[JsonDerivedType(typeof(InvoicePayment), "invoice")]
public abstract record Payment
{
    public decimal Amount { get; init; }
}

public sealed record CardPayment : Payment
{
    public string? LastDigits { get; init; }
}

public sealed record InvoicePayment : Payment
{
    public int Days { get; init; }
}

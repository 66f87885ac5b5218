namespace Vendor;

/// <summary>The id of a shipment. As a type of its own it cannot be confused with other strings.</summary>
internal readonly record struct ShipmentId(string Value) : IParsable<ShipmentId>, IFormattable
{
    private const string Prefix = "shp_";

    public static ShipmentId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out ShipmentId id) ? id : throw new FormatException("An id of a shipment starts with 'shp_'.");

    public static bool TryParse(string? s, IFormatProvider? provider, out ShipmentId result)
    {
        bool isId = s?.StartsWith(Prefix, StringComparison.Ordinal) == true;
        result = isId ? new ShipmentId(s!) : default;
        return isId;
    }

    public string ToString(string? format, IFormatProvider? formatProvider) => Value;

    public override string ToString() => Value;
}

namespace TirGen.Autoscaling.Hpa;

/// <summary>The band around the target in which the size is kept; both ends belong to it.</summary>
/// <param name="Up">Fraction above the target, 0.1 by default.</param>
/// <param name="Down">Fraction below the target, 0.1 by default.</param>
public readonly record struct HpaTolerance(double Up, double Down)
{
    /// <summary>The controller's default, 0.1 in both directions.</summary>
    public static HpaTolerance Default => new(0.1, 0.1);

    /// <summary>Whether a usage ratio (usage ÷ target) asks for no change.</summary>
    public bool Contains(double ratio) => 1.0 - Down <= ratio && ratio <= 1.0 + Up;
}

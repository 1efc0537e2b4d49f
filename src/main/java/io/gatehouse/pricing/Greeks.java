package io.gatehouse.pricing;

/**
 * The value of one European option and how it moves, all per share. An immutable value.
 *
 * @param price dollars
 * @param delta change of the price per dollar of the underlying, in [-1, 1] without a negative dividend yield
 * @param gamma change of delta per dollar of the underlying
 * @param vega change of the price per 1.00 of volatility; a hundredth of it is a volatility point
 * @param theta change of the price per year that passes; 1/365 of it is a calendar day
 * @param rho change of the price per 1.00 of the rate
 */
public record Greeks(double price, double delta, double gamma, double vega, double theta, double rho) {}
